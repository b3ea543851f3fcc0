export const drafts = {
  title: 'Continue your draft?',
  found: (time: string) =>
    `*You have a draft from ${time}.* It was not sent. Only you can see it; it is deleted after seven days.`,
  foundSeveral: (count: number) =>
    `*You have ${count} drafts of this form.* They were not sent. Only you can see them; they are deleted after seven days.`,
  resume: (time: string) => `Continue: ${time}`,
  fresh: 'Start fresh',
  gone: 'This draft is no longer there. Please open the form again.',
};
