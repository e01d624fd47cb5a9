/** What the network says of an entry of its lists: `deprecated` is still in use but will go, `removed` may no longer be used. */
export type PeppolState = 'active' | 'deprecated' | 'removed';
