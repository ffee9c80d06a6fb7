/**
 * `confidence` is the calibrated probability that a careful reader of the article would find a claim's speaker, cue and
 * content right. Two thresholds on it, both set from measurements and nowhere else written down:
 */

/** What is stored: a claim less likely than this is left out of a graph. Low, so that little that is right is lost: from here on the claims found are best as a whole (F1), on articles left out of the training. */
export const FLOOR = 0.35;

/** What is listed and counted unless you ask for less: from here on at least 80 % of the claims on a news corpus are right. */
export const EVIDENCE_GRADE = 0.5;
