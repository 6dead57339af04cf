import { CardsSection } from './cards'
import { DocumentsSection } from './documents'
import { ButtonsSection, ChoicesSection, ErrorsSection, FieldsSection, TagsSection } from './forms'
import { BandsSection, ColourSection, IconsSection, SpaceSection, TypeSection } from './looks'
import { EmptySection, LoadingSection, MessagesSection } from './messages'
import { PlansSection } from './plans'
import { TablesSection } from './tables'
import { ThreadsSection, TimeSection } from './threads'
import { kitSections, type KitWords } from './section'

/** Every part once. The samples speak the language of those they are made for. */
export function Kit({ words }: { words: KitWords }) {
  return (
    <div className="kit">
      <nav className="kit-nav" aria-label={words.title}>
        <ol>
          {kitSections.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{words[section]}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="kit-body">
        <header className="kit-top">
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
        </header>
        <ColourSection words={words} />
        <TypeSection words={words} />
        <SpaceSection words={words} />
        <BandsSection words={words} />
        <IconsSection words={words} />
        <ButtonsSection words={words} />
        <TagsSection words={words} />
        <FieldsSection words={words} />
        <ErrorsSection words={words} />
        <ChoicesSection words={words} />
        <MessagesSection words={words} />
        <EmptySection words={words} />
        <LoadingSection words={words} />
        <ThreadsSection words={words} />
        <TablesSection words={words} />
        <TimeSection words={words} />
        <CardsSection words={words} />
        <PlansSection words={words} />
        <DocumentsSection words={words} />
      </div>
    </div>
  )
}
