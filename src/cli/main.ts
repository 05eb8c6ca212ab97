process.stdout.write('bonus: no commands yet\n');
