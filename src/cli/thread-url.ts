/** The thread of a platform: beside the bundle, whether this runs from there or from the source. */
export const PLATFORM_THREAD = new URL('../../dist/bin/platform/thread.js', import.meta.url);
