// Imported into a process that is measured: tells at its end the most memory it ever had, in kB.
process.on('exit', () => process.stderr.write(`\n${process.resourceUsage().maxRSS}`))
