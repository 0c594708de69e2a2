/** The five forms a report may take, by the id of the profile that reads them. */
import type { Layout } from '../composer.ts'
import { jiangmen } from './jiangmen.ts'
import { liangzhou } from './liangzhou.ts'
import { nanhu } from './nanhu.ts'
import { xinzhou } from './xinzhou.ts'
import { yunxi } from './yunxi.ts'

export const LAYOUTS = { xinzhou, yunxi, jiangmen, liangzhou, nanhu } as const satisfies Record<
  string,
  Layout
>
export type LayoutId = keyof typeof LAYOUTS
export const LAYOUT_IDS = Object.keys(LAYOUTS) as LayoutId[]
