/** A form, what is written into it, and where a word must stand afterwards. */
export type WrongForm = {
  /** The page, or where to begin and which links to follow from there. */
  at: string | [begin: string, ...links: RegExp[]]
  /** A field that only this form of the page has. */
  has: string
  fill: Record<string, string>
  /** The button, where the form has several. */
  press?: string
  wrong: string[]
}

const absurdMarkup = '<img src=x onerror=alert(1)> "\u202eabc'

/** The main forms of each side, filled in as tired or mistaken people do. `nobody` is not signed in. */
export const wrongForms: Record<string, WrongForm[]> = {
  nobody: [
    { at: '/sign-in', has: 'identifier', fill: { identifier: absurdMarkup, password: '' }, wrong: ['identifier', 'password'] },
    {
      at: '/register/buyer',
      has: 'organisation',
      fill: { name: absurdMarkup, identifier: 'not an address', password: 'short', organisation: '', city: '' },
      wrong: ['identifier', 'password', 'organisation', 'country'],
    },
    {
      at: '/register/producer',
      has: 'workshop',
      fill: { name: '', identifier: '0812', password: '', workshop: absurdMarkup, members: '-1', regency: '' },
      wrong: ['name', 'identifier', 'password', 'members', 'regency'],
    },
    { at: '/reset', has: 'email', fill: { email: 'siti@' }, wrong: ['email'] },
    {
      at: '/inquiry-list/other',
      has: 'description',
      fill: { description: '', quantity: '1e309' },
      wrong: ['description', 'quantity'],
    },
  ],
  producer: [
    {
      at: ['/workshop/calls', /cal_/],
      has: 'most',
      fill: { perMonth: 'banyak', most: '-1', least: 'NaN' },
      press: '[name="answer"][value="can"]',
      wrong: ['perMonth', 'most', 'least'],
    },
    {
      at: '/workshop/products/new',
      has: 'nameId',
      fill: { nameId: '', descriptionId: absurdMarkup },
      press: '[name="then"][value="next"]',
      wrong: ['nameId'],
    },
    { at: '/account', has: 'current', fill: { current: 'wrong', password: 'short' }, wrong: ['password'] },
    { at: '/account', has: 'language', fill: { name: '' }, wrong: ['name'] },
  ],
  buyer: [
    { at: ['/buying/inquiries', /inq_/], has: 'body', fill: { body: '  ' }, wrong: ['body'] },
    { at: ['/buying/inquiries', /inq_/], has: 'reason', fill: { reason: '' }, wrong: ['reason'] },
    { at: ['/buying', /\/buying\/quotes\/quo_/], has: 'change', fill: { change: '' }, wrong: ['change'] },
    { at: ['/buying', /\/buying\/quotes\/quo_/], has: 'reason', fill: { reason: '' }, wrong: ['reason'] },
  ],
  'staff: sourcing': [
    { at: ['/house/inquiries', /\/inq_/], has: 'body', fill: { body: '' }, wrong: ['body'] },
    { at: ['/house/inquiries', /\/inq_/], has: 'reason', fill: { reason: '' }, wrong: ['reason'] },
    { at: ['/house/calls', /cal_/], has: 'closesOn', fill: { closesOn: '2020-02-02' }, wrong: ['closesOn'] },
    { at: ['/house/calls', /cal_/], has: 'sure', fill: { reason: '' }, wrong: ['reason', 'sure'] },
    {
      at: '/house/standards/new',
      has: 'nameId',
      fill: {
        nameId: '',
        nameEn: absurdMarkup,
        weightG: '-1',
        cartonPieces: 'twelve',
        hs6: 'x',
        priceMinor: '1e309',
        leadDays: '0',
      },
      wrong: ['nameId', 'weightG', 'cartonPieces', 'hs6', 'priceMinor', 'minQuantity'],
    },
    {
      at: ['/house/inquiries', /\/inq_/, /\/house\/calls\/new\?/],
      has: 'quantity',
      fill: { quantity: '-1', buffer: 'x', priceMinor: '0', lotStep: '1e309' },
      press: '.btn-primary',
      wrong: ['quantity', 'buffer', 'priceMinor', 'lotStep'],
    },
    { at: '/house/imports', has: 'file', fill: {}, wrong: ['file'] },
    {
      at: ['/house/products', /pro_/],
      has: 'reason',
      fill: { reason: '' },
      press: '[value="return"]',
      wrong: ['reason'],
    },
  ],
  'staff: admin': [
    { at: '/house/staff', has: 'roles', fill: { name: '', email: 'not an address' }, wrong: ['name', 'email', 'roles'] },
    { at: '/house/sign-in-help', has: 'identifier', fill: { identifier: absurdMarkup }, wrong: ['identifier'] },
  ],
}
