const text = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** What was typed about a person, for the use-case and to be shown again. */
export const typedPerson = (form: FormData) => ({
  name: text(form, 'name'),
  email: text(form, 'email'),
  nip: text(form, 'nip'),
})

export const typedPlacing = (form: FormData) => ({
  unitId: text(form, 'unitId'),
  position: text(form, 'position'),
  roles: form.getAll('role').map(String),
})
