// The one system call of Linux that Swift's C library module does not show.
#pragma once

// Swaps two paths on one file system in one step, so that at any moment both exist. Answers 0, or the errno.
int liang_rename_exchange(const char *a, const char *b);
