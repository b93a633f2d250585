/** `<Tabs><Tab label="Go">…</Tab>…</Tabs>`: one panel of several, by radio buttons: keyboard and screen reader know them, no script is needed. */
import { Children, isValidElement, type ReactElement, type ReactNode, useId } from 'react'
import { words } from '../../lib/words.ts'

export type TabsProps = {
  /** What the tabs are versions of, for screen readers. */
  label?: string
  children: ReactNode
}

export type TabProps = { label: string; children: ReactNode }

export function Tabs({ label = words.tabsLabel, children }: TabsProps) {
  const group = useId()
  return (
    <fieldset className="tabs">
      <legend className="visually-hidden">{label}</legend>
      {Children.toArray(children)
        .filter(isTab)
        .map(({ props }, index) => [
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once and never reordered
          <label className="tab" key={`label ${index}`}>
            <input type="radio" name={group} value={index} defaultChecked={index === 0} />
            {props.label}
          </label>,
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <div className="tab-panel" key={`panel ${index}`}>
            {props.children}
          </div>,
        ])}
    </fieldset>
  )
}

/** Outside `<Tabs>` a tab is only its content. */
export function Tab({ children }: TabProps) {
  return children
}

/** Between tabs lie line breaks; the rest are tabs, whatever the bundler made of their type. */
function isTab(child: ReactNode): child is ReactElement<TabProps> {
  return isValidElement<Partial<TabProps>>(child) && typeof child.props.label === 'string'
}
