/** The task by which people are told of an applicant whom no chat reaches. */
export const unreachableTask = 'unreachable'
