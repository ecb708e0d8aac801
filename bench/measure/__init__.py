"""What a command costs, from outside: time, processor, memory, files. Linux only: it reads /proc."""
