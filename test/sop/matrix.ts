import type { Actor } from '../../src/sop/machine.ts'

/** What an SOP's table is made of. */
export interface Matrix {
  readonly steps: readonly string[]
  readonly actions: readonly string[]
  readonly actors: Readonly<Record<string, Actor>>
  /** What becomes of an actor's action at a step, in a few words. */
  readonly cell: (actor: Actor, step: string, action: string) => string
}

/** A table a step: what each action does in each hand. For an inline snapshot, so that it is read whole. */
export function matrixOf(matrix: Matrix): string {
  return `\n${matrix.steps.map((step) => table(matrix, step)).join('\n\n')}\n`
}

function table({ actions, actors, cell }: Matrix, step: string): string {
  const rows = actions.map((action) => [
    action,
    ...Object.values(actors).map((actor) => cell(actor, step, action)),
  ])
  const all = [[step, ...Object.keys(actors)], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all
    .map((row) =>
      row
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n')
}
