import type { Texts } from '../fi';
import { batches } from './batches';
import { card } from './card';
import { details } from './details';
import { find } from './find';
import { help } from './help';
import { login } from './login';
import { order } from './order';
import { orders } from './orders';
import { refusals } from './refusals';
import { remedies } from './remedies';
import { rights } from './rights';
import { shell } from './shell';
import { today } from './today';
import { track } from './track';
import { ui } from './ui';
import { verify } from './verify';
import { words } from './words';

export const sv: Texts = {
  batches,
  card,
  details,
  find,
  help,
  login,
  order,
  orders,
  refusals,
  remedies,
  rights,
  shell,
  today,
  track,
  ui,
  verify,
  words,
};
