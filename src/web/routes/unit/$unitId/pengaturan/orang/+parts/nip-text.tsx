const GROUPS = /^(\d{8})(\d{6})(\d)(\d{3})$/

/** A NIP as papers print it: `19860926 201505 1 001`. */
export function NipText({ nip }: { readonly nip: string }) {
  return <span className="num">{nip.replace(GROUPS, '$1 $2 $3 $4')}</span>
}
