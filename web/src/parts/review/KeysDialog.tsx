import { Modal } from '@mantine/core'
import { keyName, keysFor, WORD_KEYS } from '../../review/keys.ts'
import { KeyHint } from './KeyHint.tsx'
import classes from './KeysDialog.module.css'

const PARTS = [
  ['queue', 'Everywhere'],
  ['fields', 'Among the fields'],
] as const

/** All keys of the review, or those by which a coder codes. */
export function KeysDialog({ coding, close }: { readonly coding: boolean; readonly close: () => void }) {
  return (
    <Modal
      opened
      onClose={close}
      title={coding ? 'Keys while coding' : 'Keys'}
      closeButtonProps={{ 'aria-label': 'Close' }}
      size="xl"
      centered
    >
      <div className={classes.columns}>
        {PARTS.map(([where, heading]) => (
          <section key={where}>
            <h3 className={classes.heading}>{heading}</h3>
            <dl className={classes.keys}>
              {keysFor(coding)
                .filter((key) => key.where === where)
                .map(({ key, says }) => (
                  <Row key={key} keys={keyName(key)} says={says} />
                ))}
            </dl>
          </section>
        ))}
        {!coding && (
          <section>
            <h3 className={classes.heading}>While words are chosen</h3>
            <dl className={classes.keys}>
              {WORD_KEYS.map(([keys, says]) => (
                <Row key={keys} keys={keys} says={says} />
              ))}
            </dl>
          </section>
        )}
      </div>
    </Modal>
  )
}

function Row({ keys, says }: { readonly keys: string; readonly says: string }) {
  return (
    <div className={classes.row}>
      <dt>
        <span className="visually-hidden">{keys}</span>
        <KeyHint name={keys} />
      </dt>
      <dd>{says}</dd>
    </div>
  )
}
