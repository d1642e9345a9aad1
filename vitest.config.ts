import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that start whole programs take longest: begun last, one of them would run alone in the end. */
const longest = /\/test\/(?:browser|demo|life)\//

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own, no array's
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // What must come comes later on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 20 } },
    // One more than the processors that a build machine has: much of a story is waiting for commits and letters.
    maxWorkers: 3,
    // Test files share the modules of their worker: reading them anew for each file is a third of the whole time.
    isolate: false,
    // As the program itself runs: optimising Prisma's WebAssembly costs more than it saves.
    execArgv: ['--liftoff-only'],
    sequence: { sequencer: LongestFirst },
  },
})
