import { type Task, work } from './stages.ts'

/** The process of one stage: does the task that the run sends, and tells how it goes. */
process.once('message', async (task: Task) => {
  try {
    await work(task, (told) => process.send?.(told))
    process.exit(0)
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
})
