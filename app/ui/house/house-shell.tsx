import type { ReactNode } from 'react'
import type { Frame } from '#app/http/handle'
import { MakerShell } from '../shell/maker-shell'
import { BuyerShell, ShopShell } from '../shell/shop-shell'
import { StaffShell } from '../shell/staff-shell'
import { type FrameData, useChrome } from './chrome'

type HouseShellProps = { frame: Frame; data: FrameData; children: ReactNode }

/** The frame of the room a page stands in. */
export function HouseShell({ frame, data, children }: HouseShellProps) {
  const chrome = useChrome(frame, data)
  switch (frame.room) {
    case 'shop':
      return <ShopShell chrome={chrome.shop()}>{children}</ShopShell>
    case 'buyer':
      return <BuyerShell chrome={chrome.buyer()}>{children}</BuyerShell>
    case 'maker':
      return <MakerShell chrome={chrome.maker()}>{children}</MakerShell>
    case 'staff':
      return <StaffShell chrome={chrome.staff()}>{children}</StaffShell>
    default:
      return children
  }
}
