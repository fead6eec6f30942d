//go:build !linux

package main

func renameNew(temporary, name string) error { return linkNew(temporary, name) }
