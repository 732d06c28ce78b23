import { pick, pickNumber, type Random } from '../../bench/random.ts'

export type InventedName = {
  /** With academic titles, as a roster has it. */
  readonly name: string
  /** For the address: "sri.wahyuni". */
  readonly plain: string
  readonly isWoman: boolean
}

type Custom = {
  readonly women: readonly string[]
  readonly men: readonly string[]
  /** Second names; a name may also stand alone with its own second part. */
  readonly women2: readonly string[]
  readonly men2: readonly string[]
}

const words = (text: string): readonly string[] => text.split(' ')

/** How people of Indonesia are called, some of its many customs. Families and persons are invented by drawing lots. */
const CUSTOMS = {
  jawa: {
    women: words('Sri Endang Retno Wahyu Dwi Tri Siti Nur Rini Yuli Indah Ratih Dyah Ambar Lestari Sulis Titik Harti'),
    men: words('Agung Bambang Budi Dwi Eko Hari Joko Slamet Sigit Tri Wahyu Yudi Heru Purwo Sugeng Wisnu Adi Teguh'),
    women2: words(
      'Wahyuni Rahayu Astuti Handayani Lestari Utami Kusumawati Ningsih Setyowati Purwanti Hapsari Widyastuti',
    ),
    men2: words('Santoso Prasetyo Nugroho Wibowo Susilo Hartono Setiawan Purnomo Raharjo Widodo Utomo Saputro'),
  },
  sunda: {
    women: words('Neneng Euis Yayah Ai Imas Teti Elis Cucu'),
    men: words('Asep Dadang Ujang Cecep Deden Iwan Yayat Engkos'),
    women2: words('Rohayati Komalasari Nurhayati Kurniasih Sumiati'),
    men2: words('Hidayat Suryana Kurnia Permana Sudrajat Mulyana'),
  },
  batak: {
    women: words('Tiur Rotua Lasma Herlina Ruth Duma'),
    men: words('Parlin Tigor Binsar Monang Jonner Sahat'),
    women2: words('Sihombing Simanjuntak Nainggolan Siregar Hutapea Manurung'),
    men2: words('Sitorus Panjaitan Lumbantobing Siahaan Pangaribuan Marpaung'),
  },
  minang: {
    women: words('Yusnidar Rahmi Desmawati Elvira Nofriza Fitri'),
    men: words('Zulfikar Afrizal Syafril Hendri Yulizar Irwan'),
    women2: words('Chaniago Koto Piliang Tanjung Jambak'),
    men2: words('Sikumbang Caniago Pitopang Guci Malayu'),
  },
  bugis: {
    women: words('Andi Nurlaela Hasnah Marwah Sitti'),
    men: words('Andi Daeng Baso Muhammad Ambo'),
    women2: words('Tenriola Besse Rosmini Hamdana Mardiana'),
    men2: words('Mappasessu Rewa Tajuddin Syamsul Palinrungi'),
  },
  banjar: {
    women: words('Norhayati Raudah Mahrita Rusmini Hamidah Salasiah Noorlaila Fathul'),
    men: words('Ahmad Muhammad Akhmad Rusdi Syahrani Fahriadi Gusti Hairani'),
    women2: words('Jannah Aisyah Hasanah Maulida Rahmah Noor'),
    men2: words('Rifani Noor Ramadhani Fauzi Anshari Syarwani Yamani'),
  },
  bali: {
    women: words('Ni-Luh Ni-Made Ni-Ketut Ni-Wayan'),
    men: words('I-Made I-Wayan I-Ketut I-Nyoman'),
    women2: words('Suartini Ariani Sukerti Widiasih'),
    men2: words('Sudarma Arnawa Suardika Wirawan'),
  },
  tionghoa: {
    women: words('Linda Meilani Fransiska Yenny'),
    men: words('Hendra Andreas Rudy Steven'),
    women2: words('Halim Wijaya Gunawan Tanuwijaya'),
    men2: words('Lukito Hartanto Salim Kurniawan'),
  },
  timur: {
    women: words('Yohana Maria Ester Martha Agustina'),
    men: words('Yohanis Markus Petrus Yulius Frans'),
    women2: words('Wanggai Latuconsina Pattiasina Lobo Nggadas'),
    men2: words('Rumbiak Wenda Tuhumury Manafe Kaisiepo'),
  },
  aceh: {
    women: words('Cut Nurul Salmiah'),
    men: words('Teuku Zulkifli Fakhrurrazi'),
    women2: words('Meurah Maulina Safrida'),
    men2: words('Iskandar Munandar Ridwan'),
  },
} as const satisfies Record<string, Custom>

type CustomName = keyof typeof CUSTOMS

/** Degrees by how long somebody studied; most have one. */
const TITLES = [
  '',
  '',
  '',
  ', A.Md.',
  ', S.Sos.',
  ', S.E.',
  ', S.H.',
  ', S.Kom.',
  ', S.AP.',
  ', S.STP.',
  ', S.E., M.M.',
  ', S.Sos., M.Si.',
  ', S.H., M.H.',
]
const TITLES_OF_HEADS = [', S.Sos., M.Si.', ', S.E., M.M.', ', S.STP., M.A.P.', ', S.H., M.H.', ', S.IP., M.Si.']

const OTHERS: readonly CustomName[] = [
  'sunda',
  'batak',
  'minang',
  'bugis',
  'bali',
  'tionghoa',
  'timur',
  'aceh',
  'jawa',
  'banjar',
]

/** One name in three comes from another part of the country than the office: civil servants move. */
const customFor = (random: Random, home: CustomName): Custom => CUSTOMS[random() < 0.66 ? home : pick(random, OTHERS)]

/** Draws names that nobody else of the demo has. */
export function nameDrawer(random: Random) {
  const taken = new Set<string>()
  return (home: CustomName, rank: 'head' | 'staff'): InventedName => {
    for (;;) {
      const custom = customFor(random, home)
      const isWoman = random() < 0.48
      const first = pick(random, isWoman ? custom.women : custom.men)
      const second = pick(random, isWoman ? custom.women2 : custom.men2)
      if (first === second) continue
      const bare = `${first.replace('-', ' ')} ${second}`
      if (taken.has(bare)) continue
      taken.add(bare)
      const title = pick(random, rank === 'head' ? TITLES_OF_HEADS : TITLES)
      return { name: bare + title, plain: bare.toLowerCase().replaceAll(' ', '.'), isWoman }
    }
  }
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

/**
 * A number as civil servants have it: birth, appointment, sex, order (Perka BKN 22/2007). The order begins with 9, which real
 * ones hardly reach.
 */
export function inventedNip(random: Random, { isWoman, rank }: { isWoman: boolean; rank: 'head' | 'staff' }): string {
  const born = rank === 'head' ? 1968 + pickNumber(random, 10) : 1972 + pickNumber(random, 26)
  const birth = `${born}${digits(1 + pickNumber(random, 12), 2)}${digits(1 + pickNumber(random, 28), 2)}`
  const appointed = `${born + 23 + pickNumber(random, 4)}${digits(1 + pickNumber(random, 12), 2)}`
  return `${birth}${appointed}${isWoman ? 2 : 1}9${digits(pickNumber(random, 100), 2)}`
}
