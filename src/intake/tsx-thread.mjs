import { register } from 'tsx/esm/api'

// tsx registers itself in the main thread alone; in a checkout each thread has to be told.
register()
