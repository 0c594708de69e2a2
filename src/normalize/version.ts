/** Raised whenever the Report that some Document gives changes. Apart, so that asking for it loads no normalizer. */
export const NORMALIZER_VERSION = 3
