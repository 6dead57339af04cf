import type { Language, StaffRole } from '#app/domain/people/actor'
import type { Currency } from '#app/domain/shared/money'

/** Everybody in the sample data has it; all of them are invented. */
export const demoPassword = 'kesanggupan'

type Staff = { name: string; email: string; language: Language; roles: StaffRole[] }

export const staff = {
  sourcing: { name: 'Rina Agustina', email: 'sourcing@balai.example', language: 'id', roles: ['sourcing'] },
  colleague: { name: 'Bayu Pratama', email: 'bayu@balai.example', language: 'id', roles: ['sourcing'] },
  quality: { name: 'Sri Wahyuni', email: 'quality@balai.example', language: 'id', roles: ['quality'] },
  logistics: { name: 'Hendra Gunawan', email: 'logistics@balai.example', language: 'id', roles: ['logistics'] },
  finance: { name: 'Dewi Anggraini', email: 'finance@balai.example', language: 'id', roles: ['finance'] },
  programmes: { name: 'Ahmad Fauzan', email: 'programmes@balai.example', language: 'id', roles: ['programmes'] },
  curator: { name: 'Agustina Seran', email: 'curator@balai.example', language: 'id', roles: ['curator'] },
  admin: { name: 'Nadia Kusuma', email: 'admin@balai.example', language: 'en', roles: ['admin'] },
  officerSouth: { name: 'Muhammad Yusuf', email: 'officer@balai.example', language: 'id', roles: ['fieldOfficer'] },
  officerNorth: { name: 'Lailatul Badriah', email: 'laila@balai.example', language: 'id', roles: ['fieldOfficer'] },
  officerWeavers: { name: 'Yohanes Mali', email: 'yohanes@balai.example', language: 'id', roles: ['fieldOfficer'] },
  officerWorkshops: { name: 'Maria Goreti Un', email: 'maria@balai.example', language: 'id', roles: ['fieldOfficer'] },
} as const satisfies Record<string, Staff & { roles: readonly StaffRole[] }>

export type StaffName = keyof typeof staff

type Buyer = {
  name: string
  country: string
  city: string
  currency: Currency
  person: { name: string; email: string; language: Language }
}

export const buyers = {
  rotterdam: {
    name: 'Nieuwe Maas Wonen B.V.',
    country: 'NL',
    city: 'Rotterdam',
    currency: 'EUR',
    person: { name: 'Anneke Verhoeven', email: 'anneke@nieuwemaas.example', language: 'en' },
  },
  jakarta: {
    name: 'Hotel Taman Cikini',
    country: 'ID',
    city: 'Jakarta',
    currency: 'IDR',
    person: { name: 'Dimas Prakoso', email: 'dimas@tamancikini.example', language: 'id' },
  },
  osaka: {
    name: 'Kanso Kurashi K.K.',
    country: 'JP',
    city: 'Osaka',
    currency: 'JPY',
    person: { name: 'Haruka Morita', email: 'morita@kanso.example', language: 'en' },
  },
  portland: {
    name: 'Hearth & Fold Inc.',
    country: 'US',
    city: 'Portland',
    currency: 'USD',
    person: { name: 'Caleb Whitaker', email: 'caleb@hearthandfold.example', language: 'en' },
  },
  sydney: {
    name: 'Harbour & Reed Pty Ltd',
    country: 'AU',
    city: 'Sydney',
    currency: 'AUD',
    person: { name: 'Priya Raman', email: 'priya@harbourreed.example', language: 'en' },
  },
  balikpapan: {
    name: 'Galeri Teluk Balikpapan',
    country: 'ID',
    city: 'Balikpapan',
    currency: 'IDR',
    person: { name: 'Fitri Handayani', email: 'fitri@galeriteluk.example', language: 'id' },
  },
} as const satisfies Record<string, Buyer>

export type BuyerName = keyof typeof buyers

/** The two makers of the lists that have an account of their own, as the lists have them. */
export const signingMakers = {
  purun: {
    name: 'KUB Manuntung 7',
    village: 'Palimbang Sari',
    person: 'Mariani',
    phone: '+6285200000135',
    written: '0852-0000-0135',
  },
  tenun: {
    name: 'Kel. Tenun "Moris Foun 4"',
    village: 'Bardao',
    person: 'Paulina Bui',
    phone: '+6285200000222',
    written: '0852-0000-0222',
  },
} as const

export type SigningMaker = keyof typeof signingMakers

type SignIn = { who: string; as: string; identifier: string }

/** For whoever starts the demo: one of each side and each role. */
export const signIns: readonly SignIn[] = [
  ...Object.values(signingMakers).map(({ name, person, written }) => ({
    who: person,
    as: `producer, ${name}`,
    identifier: written,
  })),
  { who: staff.officerSouth.name, as: 'field officer (pendamping)', identifier: staff.officerSouth.email },
  ...(['rotterdam', 'jakarta'] as const).map((key) => {
    const { name, city, person } = buyers[key]
    return { who: person.name, as: `buyer, ${name}, ${city}`, identifier: person.email }
  }),
  ...(['sourcing', 'quality', 'logistics', 'finance', 'programmes', 'curator', 'admin'] as const).map((role) => ({
    who: staff[role].name,
    as: `staff: ${role}`,
    identifier: staff[role].email,
  })),
]
