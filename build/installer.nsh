; What the installer does beside electron-builder's own: the register stays when the program goes,
; unless the clerk says otherwise in so many words. Never asked during an update, nor in silence.
!macro customUnInstall
  ${ifNot} ${isUpdated}
  ${andIfNot} ${Silent}
    IfFileExists "$APPDATA\dan-van-kheo\data\register.sqlite" 0 dvkKeep
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "Giữ hay xóa dữ liệu?$\r$\n$\r$\nSổ mô hình, các tệp gốc và các bản sao lưu nằm trong:$\r$\n$APPDATA\dan-van-kheo$\r$\n$\r$\nBấm “Không” (No) để giữ lại (nên chọn): cài lại chương trình là dùng tiếp được.$\r$\nBấm “Có” (Yes) để XÓA HẾT, không lấy lại được." /SD IDNO IDYES dvkDelete IDNO dvkKeep
    dvkDelete:
      MessageBox MB_YESNO|MB_ICONSTOP|MB_DEFBUTTON2 "Xóa toàn bộ sổ, tệp gốc và bản sao lưu trên máy này?" /SD IDNO IDNO dvkKeep
      RMDir /r "$APPDATA\dan-van-kheo"
    dvkKeep:
  ${endIf}
!macroend
