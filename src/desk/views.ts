import { citizenViews } from '../citizen/views.ts'
import { staffViews } from '../staff/views.ts'
import type { View } from './command.ts'

/** All views of a case by name. */
export const views: ReadonlyMap<string, View> = new Map(
  [...citizenViews, ...staffViews].map((view) => [view.name, view]),
)
