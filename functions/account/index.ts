import type { CloudFunction } from '../platform';
import { listLooks } from './list-looks';
import { loginByCode } from './login-by-code';
import { loginByWechat } from './login-by-wechat';
import { listNotices, readNotice } from './notices';
import { sendCode } from './send-code';
import { logout, me } from './session';

export const accountFunction: CloudFunction = {
  name: 'account',
  handlers: [sendCode, loginByCode, loginByWechat, me, logout, listNotices, readNotice, listLooks],
  followUps: {},
};
