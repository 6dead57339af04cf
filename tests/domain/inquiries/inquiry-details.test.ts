import { describe, expect, test } from 'vitest'
import { checkDetails, type InquiryDetails } from '#app/domain/inquiries/inquiry-details'
import { day, plusDays } from '#app/domain/shared/calendar'

const today = day('2026-03-02')
const details: InquiryDetails = {
  neededBy: plusDays(today, 90),
  country: 'NL',
  incoterm: 'FOB',
  place: 'Banjarmasin',
  note: null,
}

describe('where, when and on which terms', () => {
  test('tomorrow is the earliest, three years the latest', () => {
    expect(checkDetails({ ...details, neededBy: plusDays(today, 1) }, today)).toEqual({ ok: true })
    expect(checkDetails({ ...details, neededBy: today }, today)).toMatchObject({
      code: 'inquiry.needed_too_early',
      params: { earliest: '2026-03-03' },
      field: 'neededBy',
    })
    expect(checkDetails({ ...details, neededBy: day('2099-01-01') }, today)).toMatchObject({ code: 'inquiry.needed_too_late' })
  })

  test.each(['Banjarmasin', 'Rotterdam (NLRTM)', 'Port of Le Havre', 'Tanjung Priok', '’s-Hertogenbosch', '横浜港'])(
    'a sea term takes %s for a port',
    (place) => expect(checkDetails({ ...details, place }, today)).toEqual({ ok: true }),
  )

  test.each(['Jl. Norman Umar 14', 'Kanaalweg 3b, Utrecht', '1012 AB Amsterdam', '?', '12'])(
    'a sea term does not take %s for a port, a land term does not ask',
    (place) => {
      expect(checkDetails({ ...details, place }, today)).toMatchObject({ code: 'inquiry.place_not_a_port', field: 'place' })
      expect(checkDetails({ ...details, incoterm: 'DAP', place }, today)).toEqual({ ok: true })
    },
  )
})
