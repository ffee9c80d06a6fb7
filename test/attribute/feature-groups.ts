interface Features {
  readonly rows: Int32Array;
  readonly perWord: number;
}

/** The rows that words have of each group of features, in many articles. */
export function groupsOf(all: readonly Features[]): Set<number>[] {
  const groups: Set<number>[] = [];
  for (const { rows, perWord } of all)
    for (const [index, row] of rows.entries()) {
      const group = index % perWord;
      groups[group] ??= new Set();
      groups[group].add(row);
    }
  return groups;
}

/** Rows that lie outside the table, or behind or among those of the group that comes next. */
export function misplaced(groups: readonly Set<number>[], tableRows: number): number[] {
  return groups.flatMap((group, index) => {
    const next = groups[index + 1];
    const limit = next ? Math.min(...next) : tableRows;
    return [...group].filter((row) => row < 0 || row >= limit);
  });
}
