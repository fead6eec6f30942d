package preview

// Policy is the content security policy of every answer.
const Policy = contentPolicy
