/** What a person may say of a record's fields. */
export const MAPPED_FIELDS = ['title', 'text', 'date', 'author', 'publisher', 'url', 'language', 'tags'] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Which field of a record is which, as it is called there; a dot leads into a field of a field. */
export type FieldMap = Readonly<Partial<Record<MappedField, string>>>;
