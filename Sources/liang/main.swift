print("liang")
