import { data } from 'react-router'

/** The form that was sent. A body that is no form, or was cut off on its way, comes from no page of ours: 400 instead of a bug. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw data(null, { status: 400 })
  }
}
