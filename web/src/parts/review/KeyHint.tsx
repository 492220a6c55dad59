import classes from './KeyHint.module.css'

/** The key that does what a button does. */
export function KeyHint({ name }: { readonly name: string }) {
  return (
    <span className={classes.key} aria-hidden="true">
      {name}
    </span>
  )
}
