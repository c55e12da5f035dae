import {
  back,
  callPage,
  hideTabBar,
  navigateTo,
  reLaunch,
  redirectTo,
  setBadge,
  settingsOf,
  switchTab,
  top,
} from '../pages';
import {
  answerOpenModal,
  answerOpenSheet,
  askModal,
  askSheet,
  hideToast,
  setTitle,
  showToast,
} from '../shell';
import { textOf, waiting, type ModalAnswer } from '../state';
import { api, quietOnes, Refusal, type Options } from './settle';

const showModal = async (o: Options) => {
  const asked = askModal({
    title: textOf(o['title']),
    content: textOf(o['content']),
    confirm: textOf(o['confirmText']) || '确定',
    cancel: o['showCancel'] === false ? null : textOf(o['cancelText']) || '取消',
    editable: o['editable'] === true,
  });
  const ready = waiting.modals.shift();
  if (ready !== undefined) answerOpenModal(ready);
  const answer = await asked;
  return { ...answer, cancel: !answer.confirm };
};

const showActionSheet = async (o: Options) => {
  const asked = askSheet((o['itemList'] ?? []) as readonly string[]);
  const ready = waiting.sheets.shift();
  if (ready !== undefined) answerOpenSheet(ready);
  const tapIndex = await asked;
  if (tapIndex === null) throw new Refusal('cancel');
  return { tapIndex };
};

/** Answers the question on the screen, or the next one to come. */
export const answerModal = (answer: ModalAnswer): void => {
  if (!answerOpenModal(answer)) waiting.modals.push(answer);
};

export const answerSheet = (index: number | null): void => {
  if (!answerOpenSheet(index)) waiting.sheets.push(index);
};

/** Pulls the page on top down, as a finger does. */
export const pullDown = (): void => {
  const page = top();
  if (settingsOf(page.path).enablePullDownRefresh !== true) {
    throw new Error(
      `${page.path} does not take a pull to refresh (enablePullDownRefresh is not set).`,
    );
  }
  callPage(page, 'onPullDownRefresh');
};

const url = (o: Options): string => textOf(o['url']);

const pageScrollTo = (o: Options): void => {
  const selector = textOf(o['selector']).replace(/#([\w-]+)/g, '[id$="--$1"]');
  const target = selector === '' ? null : top().box.querySelector(selector);
  const start =
    target === null
      ? Number(o['scrollTop'] ?? 0)
      : target.getBoundingClientRect().top + window.scrollY;
  window.scrollTo(0, start);
};

const index = (o: Options): number => Number(o['index']);

export const userInterface = {
  ...quietOnes([
    ...['setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading'],
    ...['stopPullDownRefresh', 'setBackgroundColor', 'setBackgroundTextStyle', 'hideHomeButton'],
    ...['hideShareMenu', 'showShareMenu', 'updateShareMenu', 'setTabBarStyle', 'setTabBarItem'],
    ...['enableAlertBeforeUnload', 'disableAlertBeforeUnload', 'hideKeyboard', 'loadFontFace'],
    ...['setKeepScreenOn', 'setPageStyle'],
  ]),
  showToast: api('showToast', (o) => showToast(textOf(o['title']), Number(o['duration'] ?? 1500))),
  hideToast: api('hideToast', hideToast),
  showLoading: api('showLoading', (o) => showToast(textOf(o['title']), null)),
  hideLoading: api('hideLoading', hideToast),
  showModal: api('showModal', showModal),
  showActionSheet: api('showActionSheet', showActionSheet),
  setNavigationBarTitle: api('setNavigationBarTitle', (o) => setTitle(textOf(o['title']))),
  navigateTo: api('navigateTo', (o) => navigateTo(url(o))),
  redirectTo: api('redirectTo', (o) => redirectTo(url(o))),
  reLaunch: api('reLaunch', (o) => reLaunch(url(o))),
  switchTab: api('switchTab', (o) => switchTab(url(o))),
  navigateBack: api('navigateBack', (o) => back(Number(o['delta'] ?? 1))),
  startPullDownRefresh: api('startPullDownRefresh', pullDown),
  pageScrollTo: api('pageScrollTo', pageScrollTo),
  setTabBarBadge: api('setTabBarBadge', (o) => setBadge(index(o), textOf(o['text']))),
  removeTabBarBadge: api('removeTabBarBadge', (o) => setBadge(index(o), null)),
  showTabBarRedDot: api('showTabBarRedDot', (o) => setBadge(index(o), '•')),
  hideTabBarRedDot: api('hideTabBarRedDot', (o) => setBadge(index(o), null)),
  showTabBar: api('showTabBar', () => hideTabBar(false)),
  hideTabBar: api('hideTabBar', () => hideTabBar(true)),
  nextTick: (work: () => void) => void Promise.resolve().then(work),
  getMenuButtonBoundingClientRect: () => ({
    width: 87,
    height: 32,
    top: 6,
    bottom: 38,
    right: window.innerWidth - 7,
    left: window.innerWidth - 94,
  }),
};
