import { done, type Task } from './one.ts'

/** The process of one task: does what the run sends, and tells the figures. */
process.once('message', async (task: Task) => {
  const figures = await done(task)
  process.send?.(figures, () => process.exit(0))
})
