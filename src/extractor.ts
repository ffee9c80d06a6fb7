/**
 * What turns words into rows, with its version: every claim and every source says which one it comes from. A new
 * value makes the next run read every file again; give it one whenever the rows of an unchanged file may differ.
 */
export const EXTRACTOR = 'learned-7';
