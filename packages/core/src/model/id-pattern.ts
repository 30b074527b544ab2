/** An id the host chose. An address swallows `.` and `..`, so no id may be one of them. */
export const idPattern = /^(?!\.{1,2}$)[A-Za-z0-9._:@-]{1,128}$/
