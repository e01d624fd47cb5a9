/** So many nodes are gone through by all rules, before the next are: their part of the tree's arrays stays in the processor's cache. */
export const STRETCH = 8192;
