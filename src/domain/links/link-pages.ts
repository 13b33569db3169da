/** What a link in a mail is for, also the name of its page in the texts; and where that page posts what somebody does. */
export const LINK_PAGES = {
  answer: { endpoint: '/api/answers' },
  follow: { endpoint: '/api/follow' },
  course: { endpoint: '/api/course' },
  availability: { endpoint: '/api/mentor-availability' },
} as const;

export type LinkPurpose = keyof typeof LINK_PAGES;

export const LINK_PURPOSES = Object.keys(LINK_PAGES) as LinkPurpose[];
