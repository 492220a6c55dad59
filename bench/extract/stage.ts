import { type Task, work } from './stages.ts'

/** The process of one stage: does the task that the run sends, and tells what came of it. */
process.once('message', async (task: Task) => {
  const told = await work(task)
  process.send?.(told, () => process.exit(0))
})
