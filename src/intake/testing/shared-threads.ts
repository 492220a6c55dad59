import { Threads } from '../threads.ts'

/** One thread for all test files that a process runs, ended with it: a thread takes seconds to load the rules from their sources. */
export const sharedThreads = new Threads({ most: 1 })
