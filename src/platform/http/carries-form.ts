const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/** Whether a request sends a form, as pages do. Whoever changes something otherwise (PUT, JSON) is no page of ours. */
export const carriesForm = (method: string, headers: Headers): boolean =>
  method === 'POST' && FORM.test(headers.get('content-type') ?? '')
