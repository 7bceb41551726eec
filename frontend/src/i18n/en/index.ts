import type { Texts } from '../fi';
import { access } from './access';
import { admin } from './admin';
import { advice } from './advice';
import { audit } from './audit';
import { auditReview } from './auditReview';
import { auditWords } from './auditWords';
import { authority } from './authority';
import { batches } from './batches';
import { card } from './card';
import { cardacts } from './cardacts';
import { cardLogin } from './cardLogin';
import { complaints } from './complaints';
import { contact } from './contact';
import { details } from './details';
import { extract } from './extract';
import { feedback } from './feedback';
import { find } from './find';
import { help } from './help';
import { login } from './login';
import { officers } from './officers';
import { order } from './order';
import { orders } from './orders';
import { parcel } from './parcel';
import { points } from './points';
import { post } from './post';
import { prices } from './prices';
import { refusals } from './refusals';
import { remedies } from './remedies';
import { rights } from './rights';
import { rules } from './rules';
import { shell } from './shell';
import { statement } from './statement';
import { support } from './support';
import { tell } from './tell';
import { today } from './today';
import { track } from './track';
import { ui } from './ui';
import { verify } from './verify';
import { words } from './words';

export const en: Texts = {
  statement,
  feedback,
  access,
  admin,
  advice,
  audit,
  auditReview,
  auditWords,
  authority,
  batches,
  card,
  cardacts,
  complaints,
  cardLogin,
  contact,
  details,
  extract,
  find,
  help,
  login,
  officers,
  order,
  orders,
  parcel,
  points,
  prices,
  post,
  refusals,
  remedies,
  rights,
  rules,
  shell,
  support,
  tell,
  today,
  track,
  ui,
  verify,
  words,
};
