import { type Disk, type DiskFile, realDisk } from '../disk.ts'

export type Call = 'write' | 'datasync' | 'truncate' | 'stat' | 'sync' | 'open'

/** A fault of the disk: a call that fails, with which error, and how many bytes a failing write takes first. */
export interface Fault {
  readonly call: Call
  readonly code: string
  readonly taken?: number
}

export interface FailingDisk extends Disk {
  /** Faults yet to come. Each strikes the next call of its kind, once; the calls between reach the real files. */
  readonly faults: Fault[]
}

/** Real files whose calls fail when told to. */
export function failingDisk(): FailingDisk {
  const faults: Fault[] = []
  const next = (call: Call) => {
    const i = faults.findIndex((fault) => fault.call === call)
    return i === -1 ? null : (faults.splice(i, 1)[0] ?? null)
  }
  const strike = (call: Call) => {
    const fault = next(call)
    if (fault) throw failure(fault)
  }
  return {
    faults,
    async open(path, flags) {
      strike('open')
      const file = await realDisk.open(path, flags)
      const write = async (bytes: Uint8Array, offset: number, length: number, position: number) => {
        const fault = next('write')
        if (!fault) return file.write(bytes, offset, length, position)
        if (fault.taken) await file.write(bytes, offset, Math.min(length, fault.taken), position)
        throw failure(fault)
      }
      return {
        read: file.read.bind(file),
        write: write as DiskFile['write'],
        stat: (async () => {
          strike('stat')
          return file.stat()
        }) as DiskFile['stat'],
        truncate: async (length) => {
          strike('truncate')
          await file.truncate(length)
        },
        sync: async () => {
          strike('sync')
          await file.sync()
        },
        datasync: async () => {
          strike('datasync')
          await file.datasync()
        },
        close: () => file.close(),
      }
    },
  }
}

const failure = ({ call, code }: Fault) => Object.assign(new Error(`${code}: injected, ${call}`), { code })
