/** The version of the product. Loads nothing else: the command line uses it. */
import { createRequire } from 'node:module'

export const PRODUCT_VERSION: string = createRequire(import.meta.url)('../../package.json').version
