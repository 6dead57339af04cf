import { icons, type IconName } from './icons'

type IconProps = { name: IconName; size?: 'l' | 'xl' }

/** Stands beside a word, so it is hidden from readers; alone, the link or button around it carries the label. */
export function Icon({ name, size }: IconProps) {
  return (
    <svg
      className={size ? `icon icon-${size}` : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: icons[name] }}
    />
  )
}
