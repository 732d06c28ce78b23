/** Joins the class names that hold: `classNames('button', small && 'button-small')`. */
export const classNames = (...names: readonly (string | false | undefined)[]): string =>
  names.filter((name) => name !== false && name !== undefined && name !== '').join(' ')
