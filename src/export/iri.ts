/** Names for the rows of a graph, wherever the graph lies; ids derive from content, so they mean the same elsewhere. */
export const iri = (what: 'article' | 'actor' | 'place' | 'claim' | 'review', id: number): string =>
  `urn:hearsay:${what}:${id}`;

/** Words for which neither schema.org nor PROV has one. */
export const VOCABULARY = 'urn:hearsay:term:';
