import type { Walk } from '../../../functions/local/walk/story';
import type { Weapp } from '../launch';

/** A story on one phone: the phone, and the case it has come to with everybody in it. */
export type Told = { readonly weapp: Weapp; readonly walk: Walk };

/** Waits for what the servers say, at most 15 s. */
export const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain until ${what}.`);
};

/** The person puts the phone away and takes it out again: the page on top asks anew. */
export const lookAgain = async ({ phone }: Weapp): Promise<void> => {
  await phone.leaveApp();
  await phone.returnToApp();
};

/** Opens the app at the case, as after a kill. */
export const backToCase = async (weapp: Weapp, place: string): Promise<void> => {
  await weapp.user.open('/home/index');
  await weapp.user.tapText(place);
  await weapp.user.arrive('case/home/index');
};
