/** F10: complaints about officers, on our own pages only; Slack gets the way there and never a word of them. */
import type { Feature } from '../../feature.ts';
import { decideComplaint, registerComplaint, showComplaints } from './complaint-pages.tsx';
import { FOLLOW_LINK, REGISTER } from './ids.ts';
import { sendComplaintLink } from './send-link.ts';
import { tellOfComplaints } from './tell-deciders.ts';

export const complaintsFeature: Feature = {
  name: 'complaints',
  slack: {
    actions: {
      [REGISTER]: { verb: 'complaint.register', run: sendComplaintLink },
      [FOLLOW_LINK]: { verb: 'complaint.register', run: async () => {} },
    },
  },
  pages: {
    'GET /complaints': { verb: 'complaint.register', run: showComplaints },
    'POST /complaints': { verb: 'complaint.register', run: registerComplaint },
    'POST /complaints/:id': { verb: 'complaint.decide', run: decideComplaint },
  },
  sweep: tellOfComplaints,
};
