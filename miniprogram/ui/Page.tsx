import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import type { Refusal } from '@shared/kernel';
import type { Tab } from '../lib/navigate';
import { AppRoot } from './AppRoot';
import { aria } from './aria';
import { CaseStrip } from './CaseStrip';
import { cx } from './cx';
import { focusFirstFault } from './focus-fault';
import { Help } from './Help';
import { NavBar } from './NavBar';
import { Offline } from './Offline';
import { TabBar } from './TabBar';

export type PageProps = {
  /** For the bar on top. */
  readonly title: string;
  /** One of the two main pages: shows the tab bar instead of the way back. */
  readonly tab?: Tab;
  /** Which accident, always on pages of a case. */
  readonly strip?: { readonly code: string; readonly place: string } | undefined;
  /** A `BottomBar`. */
  readonly bottom?: ReactNode;
  /** Something dark above the body, edge to edge: the room. */
  readonly top?: ReactNode;
  readonly onHelper?: (() => void) | undefined;
  /** The refusal of the page's form: its first faulty field is brought into sight. */
  readonly focusFault?: Refusal | undefined;
  readonly children: ReactNode;
};

/** Every phone page: offline bar, title, strip, content, help, bottom bar. */
export function Page(props: PageProps) {
  const { title, tab, strip, bottom, top, onHelper, focusFault, children } = props;
  useEffect(() => {
    if (focusFault?.fields?.length) focusFirstFault();
  }, [focusFault]);
  return (
    <AppRoot>
      <View className={cx('page', top !== undefined && 'page--room')}>
        <Offline />
        <NavBar title={title} canGoBack={tab === undefined} />
        {top}
        <View className="page__body" {...aria({ role: 'main' })}>
          {strip ? <CaseStrip {...strip} /> : null}
          {children}
          <Help onHelper={onHelper} />
        </View>
        {bottom}
        {tab ? <TabBar now={tab} /> : null}
      </View>
    </AppRoot>
  );
}
