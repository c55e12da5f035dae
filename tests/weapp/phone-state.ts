/** What the phone and its owner are like; set by a test, read by the runtime, kept over an app kill. */
export type PhoneState = {
  /** False: every request, upload and download fails as without a network. */
  readonly online: boolean;
  /** `fontSizeScaleFactor` of the phone; 1.4 is the care mode (关怀模式). */
  readonly typeScale: number;
  /** Code the next `wx.login` answers with. */
  readonly loginCode: string;
  /** Code the phone-number button answers with; null when the person refuses. */
  readonly phoneCode: string | null;
  /** Answer to every subscription question. */
  readonly subscribe: 'accept' | 'reject';
  /** Origin that stands for the app's own servers, such as `http://127.0.0.1:8787`; '' for none. */
  readonly apiBase: string;
  /** Page and scene the app is opened with; path '' means the first page. */
  readonly launch: { readonly path: string; readonly query: string; readonly scene: number };
};

export const ordinaryPhone: PhoneState = {
  online: true,
  typeScale: 1,
  loginCode: 'login-code',
  phoneCode: 'phone-code',
  subscribe: 'accept',
  apiBase: '',
  launch: { path: '', query: '', scene: 1001 },
};

/** A file on the phone, as the person would choose it from the album or from a chat. */
export type PhoneFile = {
  readonly name: string;
  /** Content in base64: it crosses from the test to the browser. */
  readonly base64: string;
  readonly kind: 'image' | 'video' | 'file';
  /** Seconds; videos only. */
  readonly duration?: number;
};

/** One call of a wx API, with its plain options (functions left out). */
export type WxCall = { readonly name: string; readonly options: unknown };
