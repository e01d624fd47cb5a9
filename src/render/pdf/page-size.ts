/** A4 in points, and what of it is free. */
export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 62, firstTop: 48, bottom: 60 } as const;

export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const CONTENT_RIGHT = PAGE.width - PAGE.right;
