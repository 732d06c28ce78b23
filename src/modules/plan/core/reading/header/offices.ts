/** A line that names an office begins so; "Plt." and "a.n." may stand before. */
export const OFFICE =
  /^(?:(?:plt|plh|pj|pjs|a\.?n|u\.?b)\b\.?\s*)?(?:kepala|ketua|wakil|camat|lurah|sekretaris|direktur|inspektur|bupati|wali\s?kota|gubernur|kapolres\w*|komandan|rektor|dekan|pejabat|koordinator|panitera|jaksa|hakim|asisten|kasubag|kasubbag|kabag|kasi|penanggung\s?jawab|pembina zi|pimpinan|manajer|ketua tim|staf ahli|ka(?:pol|sat|lapas|rutan|kanwil|bapas|rumkit|kppn|kpp|bps|bnn)\w*|kuasa pengguna|administrator)\b/i

/** Ranks stand between a name and its number. */
export const RANK =
  /^(?:pangkat\b.*|(?:pem|be|pen|pe)\w*(?:\s+(?:utama|muda|madya|tingkat|tk|i|1))+\.?.*|pembina|penata|pengatur|juru|ajun komisaris.*|komisaris.*|brigadir.*|[iv]+\s*\/\s*[a-e])$/i

/** Signed, but not by hand: the mark that stands where the signature would. */
export const SIGNED_MARK =
  /^\(?\s*(?:t\.?\s?t\.?\s?d\.?|dto\.?|tertanda|ditandatangani.*|cap(?:\s*(?:dan|\/)\s*ttd)?)\s*\)?\.?$/i
